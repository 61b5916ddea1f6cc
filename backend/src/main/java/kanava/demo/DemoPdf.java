package kanava.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** A page of a plan, as somebody would attach it to a request. */
final class DemoPdf {

    private DemoPdf() {}

    static byte[] of(DemoData.Plan plan) {
        var text = new StringBuilder(
                "BT /F1 20 Tf 72 760 Td 22 TL (%s) Tj /F1 12 Tf T*".formatted(inBrackets(plan.title())));
        plan.lines().forEach(line -> text.append(" T* (%s) Tj".formatted(inBrackets(line))));
        text.append(" ET");
        var parts = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return file(parts).getBytes(ISO_8859_1);
    }

    /** Where each part begins stands at the end of the file; of these letters each is one byte. */
    private static String file(List<String> parts) {
        var file = new StringBuilder("%PDF-1.4\n");
        var starts = new ArrayList<Integer>();
        for (var part : parts) {
            starts.add(file.length());
            file.append("%d 0 obj\n%s\nendobj\n".formatted(starts.size(), part));
        }
        var table = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(parts.size() + 1));
        starts.forEach(start -> file.append("%010d 00000 n \n".formatted(start)));
        return file.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(parts.size() + 1, table))
                .toString();
    }

    private static String inBrackets(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
