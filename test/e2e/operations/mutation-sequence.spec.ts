import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN] = [0, 1, 2];

describe('several mutations in one request', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
        { member: BEN, course: 0 },
      ],
      prompts: [{ course: 0, postFirst: true }],
      subjects: [
        { author: BEN, prompt: 0 },
        { author: BEN, course: 0 },
      ],
      replies: [{ subject: 1, author: ANA }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  it('each answer what they led to, not what was read for the one before', async () => {
    const { first, second, third } = await people.ok(
      ANA,
      `mutation ($id: ID!, $threadId: ID!) {
        first: updateReply(input: { id: $id, bodyMarkdown: "One." }) { reply { bodyMarkdown revision thread { subject { ... on Reflection { thread { replyCount } } } } } }
        second: updateReply(input: { id: $id, bodyMarkdown: "Two." }) { reply { bodyMarkdown revision } }
        third: createReply(input: { threadId: $threadId, bodyMarkdown: "More." }) { reply { thread { replyCount subject { ... on Reflection { thread { replyCount } } } } } }
      }`,
      { id: world.id(1, 1), threadId: world.id(1) },
    );
    expect(first.reply).toMatchObject({ bodyMarkdown: 'One.', revision: 2 });
    expect(second.reply).toEqual({ bodyMarkdown: 'Two.', revision: 3 });
    expect(third.reply.thread).toEqual({ replyCount: 2, subject: { thread: { replyCount: 2 } } });
  });

  it('open and close the gate of a prompt at once', async () => {
    const PEERS = 'reflection { prompt { reflections { nodes { author { handle } } } } }';
    const peer = { author: { handle: world.members[BEN]!.handle } };
    const { createReflection, createReply } = await people.ok(
      ANA,
      `mutation ($promptId: ID!, $threadId: ID!) {
        createReflection(input: { title: "Mine", bodyMarkdown: "A text.", promptId: $promptId, publish: true }) { ${PEERS.replace('{', '{ id')} }
        createReply(input: { threadId: $threadId, bodyMarkdown: "Now I see it." }) { reply { number } }
      }`,
      { promptId: world.prompts[0], threadId: world.id(0) },
    );
    expect(createReflection.reflection.prompt.reflections.nodes).toContainEqual(peer);
    expect(createReply.reply).toEqual({ number: 1 });
    const { removeReflection } = await people.ok(
      ANA,
      `mutation ($id: ID!) { removeReflection(input: { id: $id }) { ${PEERS} } }`,
      { id: createReflection.reflection.id },
    );
    expect(removeReflection.reflection.prompt.reflections.nodes).toEqual([]);
  });
});
