/** Writes to standard output and resolves once it is handed on, so that lines arrive one by one and in order. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      // Whoever reads may stop early, as `head` does; that is no failure of ours.
      if (error && (error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
      else if (error) reject(error);
      else resolve();
    });
  });
}
