import fc from 'fast-check';
import type { Member, Viewer } from '#kernel';
import { isModerator, isReplySeen, isSubjectSeen, isThreadSeen } from '#visibility';
import { type KnownReflection, readReflections } from '../factories/naive-reflections.js';
import { type WorldSize, worldArbitrary } from '../factories/world-arbitrary.js';
import { visibleQueueWords } from './queue-words.js';
import type { WorldApi } from './world-api.js';

/** Somebody who looks, and everything that they are to find. */
export interface Looking {
  readonly member: number | null;
  readonly viewer: Viewer;
  readonly known: readonly KnownReflection[];
  readonly members: readonly Member[];
}

/** Builds generated worlds, one after the other, and has everybody look at each: a visitor first, then every member. */
export async function forEachViewer(
  on: WorldApi,
  { numRuns, seed, size = { subjects: 6, replies: 24 } }: { numRuns: number; seed: number; size?: WorldSize },
  look: (looking: Looking) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(worldArbitrary(size), async (description) => {
      const world = await on.build(description);
      const known = await readReflections(on.api.db, world.threads, world.now);
      const members = await Promise.all(world.members.map((_, member) => world.viewer(member)));
      await look({ member: null, viewer: await world.viewer(null), known, members });
      for (const [member, viewer] of members.entries()) await look({ member, viewer, known, members });
    }),
    // A smaller world that fails as well takes longer to find than anybody waits.
    { numRuns, seed, endOnFailure: true },
  );
}

/** The words of a world that stand in an answer. */
export function wordsIn(answer: string): string[] {
  return answer.match(/([a-z])w\d+w\1/g) ?? [];
}

/** The words that somebody is to find, by the letters that they are made of: see `WorldApi`, `addShelfWords` and `addQueueWords`. */
export function visibleWords(on: WorldApi, { viewer, known }: Pick<Looking, 'viewer' | 'known'>): string[] {
  const threads = new Map(known.map((thread) => [thread.id, thread]));
  const judged = on.posts.map(({ threadId, number, word }) => {
    const { subject, replies } = threads.get(threadId)!;
    return { word, subject, reply: replies.find((reply) => reply.number === number) ?? null };
  });
  const written = on.posts.flatMap(({ threadId, number, word }) => {
    const { subject, replies } = threads.get(threadId)!;
    const reply = replies.find((reply) => reply.number === number);
    const { authorId } = reply ?? subject;
    const moderated = subject.status !== 'DRAFT' && isModerator(viewer, subject.courseId);
    const revised = moderated || (viewer.memberId !== null && authorId === viewer.memberId) ? 'r' : '';
    const words = (kinds: string) => [...kinds].map((kind) => `${kind}w${word}w${kind}`);
    if (reply) return isReplySeen(viewer, subject, reply) ? words(`xm${revised}`) : [];
    if (!isSubjectSeen(viewer, subject) || subject.status === 'REMOVED') return [];
    const open = isThreadSeen(viewer, subject);
    if (subject.kind === 'REFLECTION') return words(`xmtij${revised}`);
    return words(open ? `xgtijmbolsfnce${revised}` : 'xgti');
  });
  return [...written, ...visibleQueueWords(on.world, viewer, judged)];
}
