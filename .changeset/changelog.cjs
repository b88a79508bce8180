// What a changeset says is the whole line of the changelog: the packages are released together, so there is nothing to say of dependencies.
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`,
  getDependencyReleaseLine: async () => '',
};
