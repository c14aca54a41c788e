/** More than this are not spoken of at once; the answer then asks which. */
export const mostSubjects = 5;
