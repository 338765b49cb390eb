package org.chapterhouse.search.find;

import java.util.Set;

/**
 * Why a session was found, and how much each reason counts in its rank. The sum of words and meaning orders the sessions
 * within a tier; word for word comes before speaker, and each before everything else.
 *
 * @param wordForWord whether the text stands in the session as it was typed
 * @param speaker     whether the text names one of its presenters
 * @param words       score of the words, from 0; comparable only within one search
 * @param meaning     score of the similarity, likewise
 * @param similarity  cosine between the text and the most similar passage, up to 1; null where the session is not among
 *                    the most similar
 */
public record Evidence(boolean wordForWord, boolean speaker, double words, double meaning, Double similarity) {

    static final Evidence NONE = new Evidence(false, false, 0, 0, null);

    /**
     * @param score   of the session in all
     * @param matched names of the tiers it is in
     * @param meaning score of its similarity
     */
    static Evidence of(double score, Set<String> matched, double meaning, Double similarity) {
        boolean wordForWord = matched.contains(Tiers.RUN);
        long speakers =
                matched.stream().filter(name -> name.startsWith(Tiers.SPEAKER)).count();
        double tiers = (wordForWord ? Tiers.WORD_FOR_WORD : 0) + speakers * Tiers.NAME;
        return new Evidence(wordForWord, speakers > 0, Math.max(0, score - tiers - meaning), meaning, similarity);
    }
}
