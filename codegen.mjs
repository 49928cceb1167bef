/** Types and texts of the documents that pages send: `npm run codegen` writes them anew. */
export default {
  schema: 'schema.graphql',
  documents: 'apps/web/src/**/*.graphql',
  generates: {
    'apps/web/src/generated/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumType: 'string-literal',
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', URL: 'string' },
        dedupeFragments: true,
        onlyOperationTypes: true,
      },
    },
  },
};
