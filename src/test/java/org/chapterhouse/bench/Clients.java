package org.chapterhouse.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who ask at the same time, each their next question as soon as they have the answer. */
final class Clients implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads;

    Clients(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /** @return milliseconds for each question, in their order; one of several requests takes as long as all of them */
    List<Double> ask(List<List<HttpRequest>> questions) {
        List<Future<Double>> answers = questions.stream()
                .map(question -> threads.submit(() -> millis(question)))
                .toList();
        List<Double> millis = new ArrayList<>();
        try {
            for (Future<Double> answer : answers) {
                millis.add(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return millis;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private double millis(List<HttpRequest> question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (HttpRequest request : question) {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
