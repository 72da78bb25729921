/** Types of AssemblyScript in files that TypeScript, too, imports. */
declare type i32 = number;
declare type bool = boolean;
