/** A style sheet, which the bundler puts beside the script. */
declare module '*.css';
