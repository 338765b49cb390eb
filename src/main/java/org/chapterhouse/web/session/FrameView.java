package org.chapterhouse.web.session;

/**
 * The player of another site, to be loaded when somebody asks for it.
 *
 * @param src   its address without a time
 * @param from  the parameter that is told the second to begin at; with {@code #} the fragment
 * @param start that second
 * @param host  where it comes from
 * @param site  as people call it
 */
public record FrameView(String src, String from, int start, String host, String site) {

    static FrameView of(ExternalVideo video, Double start) {
        return new FrameView(
                video.frame(),
                video.from(),
                start == null ? video.start() : start.intValue(),
                video.host(),
                video.siteName());
    }

    /** The host as people read it. */
    public String shortHost() {
        return host.replaceFirst("^www\\.", "");
    }
}
