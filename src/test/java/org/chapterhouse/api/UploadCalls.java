package org.chapterhouse.api;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation of uploads, with success and in the ways it refuses. */
record UploadCalls(ContractClient client, ContractCallers who) {

    private static final String SLUG = "contract-sent";

    private static final String MANIFEST = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "contract", "title": "Contract"}, "sessions": [
             {"id": "contract-sent", "slug": "contract-sent", "title": "A contract to send a recording to",
              "programs": ["cae"], "visibility": "draft", "recordings": []}]}""";

    private static final String MATERIAL = """
            {"format": "chapterhouse-archive/1", "archive": {"id": "contract", "title": "Contract"}, "sessions": [
             {"id": "contract-handout", "slug": "contract-handout", "title": "A contract with a handout",
              "programs": ["cae"], "visibility": "draft", "recordings": [], "materials": [
               {"id": "contract-link", "title": "A link", "kind": "handout", "url": "https://example.org/handout"}]}]}""";

    /** The first bytes of an MP3, which does not say how long it is. */
    private static final String SOUND = "ID3";

    /** A PDF of one empty page. */
    private static final String PAGE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF""";

    void uploads() {
        client.call("runImport").as(who.admin()).body(MANIFEST).answers(200);
        client.call("beginUpload")
                .as(who.learner())
                .header("Upload-Length", "3")
                .answers(403);
        client.call("beginUpload").as(who.admin()).answers(400);
        client.call("beginUpload").as(who.admin()).header("Upload-Length", "0").answers(400);
        client.call("beginUpload")
                .as(who.admin())
                .header("Upload-Length", "99999999999999")
                .answers(413);
        String upload = begin(SOUND);
        client.call("getUploadOffset").as(who.admin()).with("id", upload).answers(200);
        add(upload, "ID").header("Upload-Offset", "1").answers(409);
        add(upload, "ID").answers(400);
        add(upload, "ID3 and more").header("Upload-Offset", "0").answers(413);
        use(upload).answers(400);
        client.call("removeUpload").as(who.admin()).with("id", upload).answers(204);
        upload = begin(SOUND);
        add(upload, SOUND).header("Upload-Offset", "0").answers(204);
        use(upload).answers(400);
        client.call("setRecording")
                .as(who.admin())
                .with("slug", SLUG)
                .body("{\"upload\": \"" + upload + "\", \"seconds\": 60}")
                .answers(200);
        use(upload).answers(404);
        client.call("setRecording")
                .as(who.admin())
                .with("slug", SLUG)
                .body("{}")
                .answers(400);
        client.call("removeUpload").as(who.admin()).with("id", upload).answers(404);
        remove().as(who.learner()).answers(403);
        remove().as(who.admin()).answers(204);
        remove().as(who.admin()).answers(404);
    }

    /** The file of a material. */
    void documents() {
        client.call("runImport").as(who.admin()).body(MATERIAL).answers(200);
        String id = client.call("getSession")
                .as(who.admin())
                .with("slug", "contract-handout")
                .answers(200)
                .get("materials")
                .get(0)
                .get("id")
                .asText();
        document(id, "{}").answers(400);
        String sound = begin(SOUND);
        add(sound, SOUND).header("Upload-Offset", "0").answers(204);
        document(id, "{\"upload\": \"" + sound + "\"}").answers(400);
        document(id, "{\"upload\": \"" + sound + "\"}").answers(404);
        String page = begin(PAGE);
        add(page, PAGE).header("Upload-Offset", "0").answers(204);
        document(id, "{\"upload\": \"" + page + "\"}").answers(200);
        client.call("setMaterialFile")
                .as(who.learner())
                .with("id", id)
                .body("{}")
                .answers(403);
        client.call("removeMaterialFile").as(who.learner()).with("id", id).answers(403);
        client.call("removeMaterialFile").as(who.admin()).with("id", id).answers(204);
        client.call("removeMaterialFile").as(who.admin()).with("id", id).answers(404);
    }

    private ContractClient.Call document(String material, String body) {
        return client.call("setMaterialFile")
                .as(who.admin())
                .with("id", material)
                .body(body);
    }

    private String begin(String whole) {
        JsonNode begun = client.call("beginUpload")
                .as(who.admin())
                .header("Upload-Length", String.valueOf(whole.length()))
                .header("Upload-Metadata", "filename c291bmQubXAz")
                .answers(201);
        return begun.get("id").asText();
    }

    private ContractClient.Call add(String upload, String part) {
        return client.call("addToUpload").as(who.admin()).with("id", upload).body(part);
    }

    private ContractClient.Call use(String upload) {
        return client.call("setRecording").as(who.admin()).with("slug", SLUG).body("{\"upload\": \"" + upload + "\"}");
    }

    private ContractClient.Call remove() {
        return client.call("removeRecording").with("slug", SLUG);
    }
}
