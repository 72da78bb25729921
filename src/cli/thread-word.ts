/** The command line of a thread, which runs the same program: no command has such a name. */
export const threadWord = '\u0000thread';
