import { Controller, Param } from '@nestjs/common';
import { limits } from '#kernel';
import { findAddressed } from '../discussion/addressed.js';
import {
  AnnouncePictureDocument,
  CreateReflectionDocument,
  MentionCandidatesDocument,
  type MentionCandidatesQuery,
  NewMentionCandidatesDocument,
  OwnPicturesDocument,
  PreviewDocument,
  TagSuggestionsDocument,
  UpdateReflectionDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { Prose } from '../ui/text.js';
import { Picture } from './pictures.js';
import { AUDIENCES, asInput, isSentAgain, tagNames, typed } from './written.js';

/** Pieces of pages, and answers to scripts, for whoever writes. */
@Controller()
export class FragmentController {
  /** The HTML that a text will have. */
  @Form('write/preview')
  async preview(@Visiting() visit: Visit): Promise<string> {
    const { data, problem } = await visit.send(PreviewDocument, { markdown: visit.form.text('bodyMarkdown') });
    return problem ? refuse(visit, problem) : visit.fragment(<Prose html={data.renderMarkdown} />);
  }

  /** Whom one could call in a thread: options of a list. */
  @Page('threads/:id/mention-candidates', { unkept: true })
  async candidates(@Param('id') threadId: string, @Visiting() visit: Visit): Promise<string> {
    const found = await visit.ask(MentionCandidatesDocument, { threadId, prefix: namePrefix(visit) });
    return offer(visit, found.mentionCandidates);
  }

  /** Whom one could call in a reflection that is a draft, or nowhere but in its form. */
  @Page('write/mention-candidates', { unkept: true })
  async readers(@Visiting() visit: Visit): Promise<string> {
    const { query } = visit;
    const audience = AUDIENCES.find((one) => one === query.get('audience')) ?? 'MEMBERS';
    const [courseId, promptId] = [query.get('courseId') || null, query.get('promptId') || null];
    const found = await visit.ask(NewMentionCandidatesDocument, {
      ...{ audience, courseId, promptId },
      prefix: namePrefix(visit),
    });
    return offer(visit, found.newMentionCandidates);
  }

  /** What is answered, as it reads now. */
  @Page('threads/:id/answered/:number', { unkept: true })
  async answered(@Param('id') id: string, @Param('number') number: string, @Visiting() visit: Visit): Promise<string> {
    const { text } = await findAddressed(visit, id, number);
    return visit.fragment(<div data-revision={text.revision}>{text.bodyHtml && <Prose html={text.bodyHtml} />}</div>);
  }

  /** Tags that there are. */
  @Page('write/tags', { unkept: true })
  async tags(@Visiting() visit: Visit): Promise<string> {
    const prefix = (visit.query.get('prefix') ?? '').slice(0, 50);
    const { tags } = await visit.ask(TagSuggestionsDocument, { prefix });
    return visit.fragment(
      <ul role="list">
        {tags.nodes.map(({ label }) => (
          <li key={label}>
            <button type="button" data-tag={label}>
              <bdi>{label}</bdi>
            </button>
          </li>
        ))}
      </ul>,
    );
  }

  /** Keeps a draft while it is being written: title, text and tags, of what only its author sees. */
  @Form('write/draft')
  async keep(@Visiting() visit: Visit): Promise<string> {
    const written = typed(visit.form);
    const id = visit.form.optional('reflection');
    if (id === null) {
      const { data, problem } = await visit.send(CreateReflectionDocument, {
        input: { ...asInput(written), publish: false },
      });
      if (problem) return refuse(visit, problem);
      const made = data.createReflection.reflection;
      return made ? keptAs(visit, made) : refuse(visit);
    }
    const { title, bodyMarkdown, audience, courseId, promptId, revision, key } = written;
    const { data, problem } = await visit.send(UpdateReflectionDocument, {
      input: {
        id,
        title,
        bodyMarkdown,
        audience,
        ...(!promptId && { courseId }),
        tags: tagNames(written.tags),
        ifRevision: revision,
        idempotencyKey: key,
      },
    });
    if (problem) return refuse(visit, problem);
    const kept = data.updateReflection.reflection;
    return kept ? keptAs(visit, kept) : refuse(visit);
  }

  /** Announces an image, and says where its file is to go. */
  @Form('write/pictures')
  async announce(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = {
      bytes: Number(form.text('bytes')) || 0,
      fileName: form.optional('fileName'),
      contentType: form.optional('contentType'),
      idempotencyKey: form.optional('idempotencyKey'),
      showsOutcome: false,
    };
    const { data, problem } = await visit.send(AnnouncePictureDocument, { input });
    if (problem) return refuse(visit, problem);
    const { uploadUrl, media } = data.createMediaUpload;
    const { pathname, search } = new URL(uploadUrl);
    return visit.fragment(<p data-picture={media.id} data-to={pathname + search} />);
  }

  /** An image that has arrived, with the fields for what is said about it. */
  @Page('write/pictures/:id', { unkept: true })
  async picture(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const { viewer } = await visit.ask(OwnPicturesDocument);
    const picture = viewer?.unattachedMedia.find((one) => one.id === id);
    if (!picture) throw new NoSuchPage();
    return visit.fragment(<Picture picture={picture} place={Number(visit.query.get('place')) || 1} />);
  }
}

/** What was typed of a name; no name is longer. */
function namePrefix({ query }: Visit): string {
  return (query.get('prefix') ?? '').slice(0, limits.displayNameCharacters);
}

/** Options of a list. */
function offer(visit: Visit, members: MentionCandidatesQuery['mentionCandidates']): string {
  return visit.fragment(
    <div>
      {members.map(({ handle, displayName }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus, and names the option it is on
        <div key={handle} role="option" aria-selected="false" data-handle={handle}>
          {displayName && <bdi>{displayName}</bdi>} <bdi class="handle">@{handle}</bdi>
        </div>
      ))}
    </div>,
  );
}

/** Says what was kept, for a script to go on from. */
function keptAs(
  visit: Visit,
  { id, revision, wordCount }: { id: string; revision: number; wordCount: number },
): string {
  return visit.fragment(<p data-reflection={id} data-revision={revision} data-word-count={wordCount} />);
}

/** Says why not, in words for whoever writes. */
function refuse(visit: Visit, problem?: Problem): string {
  void visit.reply.status(problem && isSentAgain(problem) ? 409 : problem?.code === 'CONFLICT' ? 412 : 422);
  if (problem?.code === 'RATE_LIMITED') void visit.reply.status(429);
  return visit.fragment(
    <p class="field-problem" data-code={problem?.code}>
      {problem?.message}
    </p>,
  );
}
