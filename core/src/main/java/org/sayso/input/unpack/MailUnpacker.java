package org.sayso.input.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.sayso.page.format.MailReader;
import org.sayso.page.format.MailReader.Attachment;

/** A mail is a page, and so is each of its attachments. */
final class MailUnpacker {

    private MailUnpacker() {}

    static void read(Container container, byte[] mail) throws InterruptedException {
        container.whole(mail);
        List<Attachment> attachments;
        try {
            attachments = MailReader.attachments(mail);
        } catch (IOException | IllegalArgumentException e) {
            // Reading the mail itself says what is wrong with it.
            return;
        }
        for (Attachment attachment : attachments) {
            try {
                Unpacker.unpack(container.inner(attachment.name()), new ByteArrayInputStream(attachment.bytes()));
            } catch (UnpackException e) {
                container.lost(attachment.name(), Unpacker.why(e));
            }
        }
    }
}
