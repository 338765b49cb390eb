package org.chapterhouse.media.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** The encoding a file is most likely written in, by how often its letters and their pairs come in each language. */
final class EncodingGuess {

    /** Encodings that no caption program writes but a few bytes may look like; UTF-16 is known by its first bytes. */
    private static final Pattern UNLIKELY = Pattern.compile("IBM.*|UTF-.*");

    /** What files hold that claim the standard: it with more characters, as every browser reads it. */
    private static final Map<String, String> LARGER =
            Map.of("ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "ISO-8859-8-I", "windows-1255");

    private static final String USUAL_LATIN = "windows-1252";
    /** A few accents alone look like those of Czech or Turkish as easily as like those of French. */
    private static final Set<String> RARER_LATIN = Set.of("ISO-8859-2", "windows-1250", "windows-1254");

    private static final Pattern NO_TEXT = Pattern.compile("[\\x{80}-\\x{9F}\\uFFFD\\p{Co}]");

    private EncodingGuess() {}

    /** UTF-8 where nothing else makes text of all bytes. */
    static Charset of(byte[] file, String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(file);
        List<CharsetMatch> likely = Arrays.stream(detector.detectAll())
                .filter(match -> isText(file, match, spoken))
                .toList();
        return likely.stream()
                .filter(match -> spoken.equals(match.getLanguage()))
                .findFirst()
                .or(() -> first(likely))
                .map(EncodingGuess::charset)
                .orElse(StandardCharsets.UTF_8);
    }

    /** Of the encodings of Latin letters, the usual one, unless the language of another is spoken. */
    private static Optional<CharsetMatch> first(List<CharsetMatch> likely) {
        Optional<CharsetMatch> first = likely.stream().findFirst();
        return first.filter(match -> RARER_LATIN.contains(charset(match).name()))
                .flatMap(rarer -> likely.stream()
                        .filter(match -> charset(match).name().equals(USUAL_LATIN))
                        .findFirst())
                .or(() -> first);
    }

    private static boolean isText(byte[] file, CharsetMatch match, String spoken) {
        String name = LARGER.getOrDefault(match.getName(), match.getName());
        if (UNLIKELY.matcher(name).matches() || !Charset.isSupported(name)) {
            return false;
        }
        try {
            CharSequence text = charset(match).newDecoder().decode(ByteBuffer.wrap(file));
            return !NO_TEXT.matcher(text).find() && (spoken.equals("zh") || !isRareChinese(name, text));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Any two bytes of Japanese or Korean are some Chinese character, though none that people use. */
    private static boolean isRareChinese(String name, CharSequence text) {
        return name.equals("GB18030") && !Charset.forName("GB2312").newEncoder().canEncode(text);
    }

    private static Charset charset(CharsetMatch match) {
        return Charset.forName(LARGER.getOrDefault(match.getName(), match.getName()));
    }
}
