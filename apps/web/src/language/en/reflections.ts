export const reflections = {} as const;
