package org.chapterhouse.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

/** The only class that knows the libraries, so that everything else loads where their module is missing. */
final class SentenceModel {

    /** Changes whenever vectors of another model would be mixed with those kept. */
    static final String NAME = "bge-small-en-v1.5-q";

    interface Model {
        float[] vector(String text);
    }

    private SentenceModel() {}

    /** @throws NoClassDefFoundError where the module is missing */
    static Model load() {
        Embedding model = new Embedding(encoder());
        return text -> model.embed(text).content().vector();
    }

    /**
     * Each text in the thread that asks for it: with threads of its own, which go on turning for a while after their work, the
     * runtime keeps the processors from Elasticsearch just when a search needs them there.
     */
    private static OnnxBertBiEncoder encoder() {
        try (InputStream model = file(".onnx");
                InputStream tokenizer = file("-tokenizer.json");
                SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new OnnxBertBiEncoder(
                    environment, environment.createSession(model.readAllBytes(), options), tokenizer, PoolingMode.CLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream file(String ending) {
        return BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream("/" + NAME + ending);
    }

    private static final class Embedding extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        Embedding(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
