package kanava.attachment.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import kanava.api.AttachmentApi;
import kanava.api.model.Attachment;
import kanava.api.model.AttachmentList;
import kanava.attachment.AttachmentRegister;
import kanava.attachment.AttachmentService;
import kanava.identity.CurrentActor;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class AttachmentController implements AttachmentApi {

    /**
     * What no {@code If-Modified-Since} can say. Nobody may keep a copy, so whoever asks is given the file: an answer without it
     * isn't promised, and the framework would leave the file open behind one.
     */
    private static final long NO_MOMENT = Long.MIN_VALUE;

    private final AttachmentService service;
    private final AttachmentRegister register;
    private final AttachmentMapper mapper;
    private final CurrentActor currentActor;

    AttachmentController(
            AttachmentService service,
            AttachmentRegister register,
            AttachmentMapper mapper,
            CurrentActor currentActor) {
        this.service = service;
        this.register = register;
        this.mapper = mapper;
        this.currentActor = currentActor;
    }

    @Override
    public AttachmentList listAttachments(String id) {
        var reader = currentActor.get();
        return mapper.list(reader.organisationId(), register.shelf(reader, id));
    }

    /** The generated interface forgets to say that the stream is the body. */
    @Override
    public HttpResponse<Attachment> addAttachment(String id, String name, @Body InputStream body) {
        var actor = currentActor.get();
        var added = service.add(actor, id, name, body);
        return HttpResponse.created(
                mapper.one(actor.organisationId(), register.shelf(actor, id), added),
                URI.create("/api/v1/accounts/%s/attachments/%s".formatted(id, added.id())));
    }

    /** Saved and never shown: not as a page of ours, whatever is in it. */
    @Override
    public HttpResponse<FileCustomizableResponseType> getAttachment(String id, String attachmentId) {
        var attachment = register.find(currentActor.get(), id, attachmentId);
        FileCustomizableResponseType file = new StreamedFile(
                service.open(attachment), MediaType.of(attachment.kind().mediaType()), NO_MOMENT, attachment.size());
        return HttpResponse.ok(file)
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                attachment.addedAt().atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CONTENT_DISPOSITION, Saved.under(attachment.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Override
    public HttpResponse<Void> removeAttachment(String id, String attachmentId) {
        register.remove(currentActor.get(), id, attachmentId);
        return HttpResponse.noContent();
    }
}
