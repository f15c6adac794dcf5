{{- define "anamnesis.labels" -}}
app.kubernetes.io/name: anamnesis
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "anamnesis.host" -}}
{{ regexReplaceAll "^https://([^:]+).*$" .Values.address "${1}" }}
{{- end }}
