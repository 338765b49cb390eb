import client.ApiClient;
import client.api.LearningApi;
import client.api.LearningApi.APIReportWatchedRequest;
import client.api.SearchApi;
import client.api.SearchApi.APISearchRequest;
import client.api.SessionsApi;
import client.api.SessionsApi.APIGetSessionRequest;
import client.model.SearchHit;
import client.model.Session;
import client.model.Watched;
import client.model.WatchedBatch;

import java.util.List;

/**
 * A program of somebody who knows nothing of Chapterhouse but its {@code /openapi}, from which the classes of {@code
 * client} were generated: searches, opens what it finds and reports that it was watched. Compiled by
 * GeneratedClientJourney.
 */
public final class WatchFound {

    private WatchFound() {}

    /** @param arguments address of the site, access token, what to search for */
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));

        SearchHit hit = new SearchApi(client)
                .search(APISearchRequest.newBuilder()
                        .q(arguments[2])
                        .has(List.of("recording"))
                        .sort("relevance")
                        .size(1)
                        .build())
                .getHits()
                .get(0);
        Session session = new SessionsApi(client)
                .getSession(APIGetSessionRequest.newBuilder()
                        .slug(hit.getSession().getSlug())
                        .build());
        WatchedBatch batch = new WatchedBatch()
                .recording(session.getRecordings().get(0).getId())
                .batch("generated-client")
                .played(List.of(List.of(0.0, 12.0)))
                .position(12.0);
        Watched watched = new LearningApi(client)
                .reportWatched(APIReportWatchedRequest.newBuilder()
                        .slug(session.getSlug())
                        .watchedBatch(batch)
                        .build());
        System.out.println(session.getSlug() + " " + watched.getSeconds());
    }
}
