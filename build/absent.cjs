// Stands for a package that one of ours looks for at run time and does well without: what lies around is not to be loaded.
module.exports = {};
