package org.chapterhouse.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Two ways to ask the same questions, taken in turns, so that both meet the same moods of the machine. */
final class Turns {

    private final List<List<HttpRequest>> first;
    private final List<List<HttpRequest>> second;
    private final int atATime;
    private final boolean weBegin;
    private final List<Integer> order;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** @param atATime how many questions one way asks before the other has its turn */
    Turns(List<List<HttpRequest>> ours, List<List<HttpRequest>> theirs, int atATime, Random dice) {
        first = ours;
        second = theirs;
        this.atATime = atATime;
        order = new ArrayList<>(IntStream.range(0, ours.size()).boxed().toList());
        Collections.shuffle(order, dice);
        weBegin = dice.nextBoolean();
    }

    /** Neither way always comes first, when the other has warmed the caches for it. */
    void take(Clients clients) {
        boolean oursFirst = weBegin;
        for (int from = 0; from < order.size(); from += atATime) {
            List<Integer> some = order.subList(from, Math.min(from + atATime, order.size()));
            if (oursFirst) {
                ours.addAll(clients.ask(some.stream().map(first::get).toList()));
            }
            theirs.addAll(clients.ask(some.stream().map(second::get).toList()));
            if (!oursFirst) {
                ours.addAll(clients.ask(some.stream().map(first::get).toList()));
            }
            oursFirst = !oursFirst;
        }
    }

    List<Double> ours() {
        return ours;
    }

    List<Double> theirs() {
        return theirs;
    }
}
