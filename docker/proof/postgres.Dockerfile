# Debian's PostgreSQL, where no registry gives the official image: the same contract, as far as our compose file uses it.
FROM proof/haproxy
COPY postgres.sh /usr/local/bin/
RUN echo 'anamnesis:x:65532:65532::/var/lib/postgresql:/usr/sbin/nologin' >> /etc/passwd && chmod 1777 /var/lib/postgresql
ENV PGDATA=/var/lib/postgresql/docker
ENTRYPOINT ["postgres.sh"]
CMD ["postgres", "-c", "listen_addresses=*"]
