/** The commonest small words of languages that many pages are written in; none of them is a common word of English. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht mit für auf ein eine einen den dem des sich von zu im auch es sie wir werden wird haben nach bei aus als wie',
  fr: 'le la les des et est une dans pour que qui sur pas du au aux avec ce cette il elle sont ont mais nous vous par plus en',
  es: 'el los las una que por con para del es en se su como más pero sus al este esta son fue ha lo la de y',
  pt: 'os uma que por com para do da dos das em no na não se sua mais mas ao foi são um é como de e o',
  it: 'il gli che di per una con del della dei delle non sono nel alla anche più come è da un si ha le la e',
  nl: 'het een van en de niet op voor met zijn aan ook maar er dat te door bij naar om uit hebben wordt',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag sig från vi',
  da: 'og at det som en på er af for med til den har ikke om et han men var jeg sig fra vi der',
  pl: 'i w na z się nie do to jest że o jak po co ale za od przez dla tym był oraz jego są',
  id: 'yang dan di itu dengan untuk dari dalam ini tidak pada akan juga adalah ke karena oleh ada mereka telah bahwa',
  tr: 've bir bu için ile da de olarak daha çok en gibi olan sonra kadar ne ama var ise değil',
};
