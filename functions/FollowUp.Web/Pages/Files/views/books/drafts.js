// What somebody has written and not published, as long as the board is open: { text, version }, the version being the one that it changes.
const drafts = new Map();

export const draftOf = name => drafts.get(name) ?? null;
export const keepDraft = (name, draft) => drafts.set(name, draft);
export const dropDraft = name => drafts.delete(name);

// The browser asks whoever leaves the board with something unpublished.
addEventListener('beforeunload', event => drafts.size > 0 && event.preventDefault());
