package org.chapterhouse.search.meaning;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** The only class that knows the library, so that everything else loads where its module is missing. */
final class SentenceModel {

    /** Changes whenever vectors of another model would be mixed with those kept. */
    static final String NAME = "all-minilm-l6-v2-q";

    interface Model {
        float[] vector(String text);
    }

    private SentenceModel() {
    }

    /** @throws NoClassDefFoundError where the module is missing */
    static Model load() {
        AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        return text -> model.embed(text).content().vector();
    }
}
