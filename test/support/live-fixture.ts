import type { SignedUp, TestApi } from './api.js';

const CREATE = `mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }`;
const REPLY = `mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id number status } } }`;

/** A published reflection. @returns the id of its thread */
export async function publish(api: TestApi, author: SignedUp, input: object = {}): Promise<string> {
  const texts = { title: 'What the goose said', bodyMarkdown: 'It said that it had returned it.' };
  const given = { ...texts, audience: 'MEMBERS', publish: true, ...input };
  return (await api.ok(CREATE, { input: given }, author)).createReflection.reflection.id;
}

/** A reply. @returns its id, number and status */
export async function reply(
  api: TestApi,
  author: SignedUp,
  threadId: string,
  bodyMarkdown: string,
  parentId?: string,
): Promise<{ id: string; number: number; status: string }> {
  const input = { threadId, bodyMarkdown, ...(parentId && { parentId }) };
  return (await api.ok(REPLY, { input }, author)).createReply.reply;
}

export async function changeReply(api: TestApi, author: SignedUp, id: string, bodyMarkdown: string): Promise<void> {
  await api.ok(
    `mutation ($input: UpdateReplyInput!) { updateReply(input: $input) { reply { id } } }`,
    { input: { id, bodyMarkdown } },
    author,
  );
}

export async function withdrawReply(api: TestApi, author: SignedUp, id: string): Promise<void> {
  await api.ok(
    `mutation ($input: RemoveContentInput!) { removeReply(input: $input) { reply { id } } }`,
    { input: { id } },
    author,
  );
}

/** The cursor of a thread, as somebody reads it now. */
export async function cursorOf(api: TestApi, reader: SignedUp, id: string): Promise<string> {
  return (await api.ok(`query ($id: ID!) { thread(id: $id) { changeCursor } }`, { id }, reader)).thread.changeCursor;
}
