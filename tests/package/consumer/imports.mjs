// A stranger's ES module: imports every entry named on its command line.
for (const entry of process.argv.slice(2)) await import(entry);
