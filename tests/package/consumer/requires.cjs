// A stranger's CommonJS module: requires every entry named on its command line.
for (const entry of process.argv.slice(2)) require(entry);
