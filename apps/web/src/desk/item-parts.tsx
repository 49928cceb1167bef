import { limits } from '#kernel';
import type { DeskNoteFragment, DeskRecordFragment, DeskReportFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { AreaField, OnceKey, PostForm } from '../ui/form.js';
import { Name, NameLink, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { Decisions } from './decisions.js';

/** Who reported it, for what: moderators alone are told. */
export function Reports({ reports }: { reports: readonly DeskReportFragment[] }) {
  const { t } = useVisit();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports-heading">
      <h3 id="reports-heading">{t('desk.reports')}</h3>
      <ul class="reports" role="list">
        {reports.map(({ id, reason, note, reporter, createdAt }) => (
          <li key={id}>
            <p>
              <b>{t(`discussion.report${reason}`)}</b>{' '}
              <Told name="desk.by" values={{ who: <Name user={reporter} />, at: <Time at={createdAt} /> }} />
            </p>
            {note && (
              <p class="why" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RecordProps {
  readonly record: DeskRecordFragment | null;
  /** Where a note on them goes, and what the last one was refused for; null where none can be left. */
  readonly note: { readonly action: string; readonly problem: Problem | undefined } | null;
  /** Whether it stands by itself, not with a text of theirs. */
  readonly alone?: boolean;
}

/** What is known of the author, beside what is before one. */
export function Record({ record, note, alone = false }: RecordProps) {
  const { t } = useVisit();
  if (!record) return null;
  const { user, joinedAt, approvedPosts, reportsUpheld, suspendedUntil, decisions, notes } = record;
  return (
    <section aria-labelledby="record-heading">
      {alone ? <h2 id="record-heading">{t('desk.recordAlone')}</h2> : <h3 id="record-heading">{t('desk.record')}</h3>}
      <p>
        <NameLink user={user} /> · <Told name="desk.since" values={{ day: <Time at={joinedAt} style="day" /> }} /> ·{' '}
        {t('desk.shownPosts', { count: approvedPosts })} · {t('desk.upheld', { count: reportsUpheld })}
      </p>
      {suspendedUntil && (
        <p>
          <b>
            <Told name="desk.suspendedUntil" values={{ until: <Time at={suspendedUntil} /> }} />
          </b>
        </p>
      )}
      {decisions.length > 0 && (
        <details>
          <summary>{t('desk.earlier', { count: decisions.length })}</summary>
          <Decisions decisions={decisions} />
        </details>
      )}
      {notes.length > 0 && <h4>{t('desk.notesOnMember')}</h4>}
      <NoteList notes={notes} />
      {note && (
        <details class="note-on-member" open={note.problem !== undefined}>
          <summary>{t('desk.noteOnMember')}</summary>
          <NoteForm name="memberBody" {...note} />
        </details>
      )}
    </section>
  );
}

interface NotesProps {
  readonly notes: readonly DeskNoteFragment[];
  readonly action: string;
  /** What a note was refused for. */
  readonly problem: Problem | undefined;
}

/** What moderators tell each other about an item, and a box for one more. */
export function Notes({ notes, action, problem }: NotesProps) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="notes-heading">
      <h3 id="notes-heading">{t('desk.notes')}</h3>
      <NoteList notes={notes} />
      <NoteForm name="body" {...{ action, problem }} />
    </section>
  );
}

function NoteForm({ name, action, problem }: Omit<NotesProps, 'notes'> & { readonly name: string }) {
  const { t, form } = useVisit();
  return (
    <PostForm action={action}>
      <OnceKey isAnother={!problem} />
      <AreaField
        name={name}
        label={t('desk.noteNew')}
        hint={t('desk.noteHint', { most: limits.moderation.noteCharacters })}
        rows={2}
        value={problem ? form.text(name) : ''}
        problem={problem?.fields.get(name)}
      />
      <p class="actions">
        <button type="submit">{t('desk.noteAdd')}</button>
      </p>
    </PostForm>
  );
}

function NoteList({ notes }: { notes: readonly DeskNoteFragment[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="reports" role="list">
      {notes.map(({ id, body, author, createdAt }) => (
        <li key={id}>
          <p>
            <Name user={author} /> · <Time at={createdAt} />
          </p>
          <p class="why" dir="auto">
            {body}
          </p>
        </li>
      ))}
    </ul>
  );
}
