package ca.lipworkbench.workbench.ui.data;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The texts of Vaadin's upload component in the reader's language. */
final class UploadWords {
  private UploadWords() {}

  static UploadI18N of(DataWords words) {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(words.text("upload.drop"))
                .setMany(words.text("upload.drop")))
        .setAddFiles(
            new UploadI18N.AddFiles()
                .setOne(words.text("upload.choose"))
                .setMany(words.text("upload.choose")))
        .setFile(
            new UploadI18N.File()
                .setRetry(words.text("upload.retry"))
                .setStart(words.text("upload.start"))
                .setRemove(words.text("upload.remove")))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(words.text("upload.too-many"))
                .setFileIsTooBig(words.text("upload.too-big"))
                .setIncorrectFileType(words.text("upload.wrong-type")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(words.text("upload.connecting"))
                        .setStalled(words.text("upload.stalled"))
                        .setProcessing(words.text("upload.processing"))
                        .setHeld(words.text("upload.held")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.text("upload.remaining"))
                        .setUnknown(words.text("upload.remaining.unknown")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.text("upload.unavailable"))
                        .setUnexpectedServerError(words.text("upload.fault"))
                        .setForbidden(words.text("upload.forbidden"))))
        .setUnits(
            words.language().tag().equals("fr")
                ? List.of("o", "ko", "Mo", "Go", "To")
                : List.of("B", "kB", "MB", "GB", "TB"));
  }
}
