package care.anamnesis.query.accountability.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Sends a download as it is made, without a copy of the whole. */
@Component
class DownloadConverter extends AbstractHttpMessageConverter<Download> {
    DownloadConverter() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Download.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return supports(type) ? getSupportedMediaTypes() : List.of();
    }

    @Override
    protected Download readInternal(Class<? extends Download> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Nobody sends downloads", message);
    }

    @Override
    protected void writeInternal(Download download, HttpOutputMessage message) throws IOException {
        download.form().writeTo(message.getBody());
    }

    @Override
    protected Long getContentLength(Download download, @Nullable MediaType type) {
        return download.size().bytes();
    }
}
