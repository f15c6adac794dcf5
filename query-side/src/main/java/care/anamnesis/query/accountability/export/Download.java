package care.anamnesis.query.accountability.export;

/** A file that is on its way, with what is known of its bytes. */
record Download(ExportFormat format, String fileName, Form form, Form.Size size, long position) {}
