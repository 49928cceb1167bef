import type { PostAddress } from '#kernel';
import { defineJob } from '#platform';

/** A post has become VISIBLE for the first time, as `PostPublished` with `first`: one for each post, however long it was held. */
export const POST_PUBLISHED = defineJob<PostAddress>('post-published');
