/**
 * Words in the class names and ids of elements that stand within an article without being part of it, by what they are.
 * Page authors use the same few: "related-posts", "newsletterSignup", "wp-caption-text".
 */
export const CONTAINER_WORDS: Readonly<Record<string, string>> = {
  'other articles':
    'related relatedposts recommended recommendation recommendations recirc recirculation readmore morefrom outbrain taboola zergnet trending popular mostread mostpopular teaser teasers promo promos promotion promoted crosslink upnext sidebar seealso',
  'sharing and following':
    'share sharing sharer sharebar sharethis sharedaddy addthis social socials sociallinks follow following flyout newsletter newsletters subscribe subscription subscriptions signup optin mailchimp cta donate donation',
  advertisement:
    'ad ads advert adverts advertisement advertisements advertising advertorial adunit adslot adsense dfp sponsor sponsors sponsored sponsorship affiliate affiliates commercial disclaimer disclosure',
  'readers’ comments': 'comment comments commentlist commentform disqus respond reactions livefyre coral',
  'about a picture':
    'caption captions figcaption credit credits imagecredit photocredit copyright slideshow gallery carousel lightbox player videoplayer thumbnail',
  'about the author': 'byline bylines author authors authorbox bio biography contributor contributors writer',
  'about the page':
    'dateline timestamp pubdate date datetime meta metadata postmeta entrymeta submitted breadcrumb breadcrumbs tag tags taglist keywords topics categories taxonomy kicker eyebrow overline readtime readingtime pagination pager paging rating ratings permalink print',
  'a summary before the article': 'dek standfirst subtitle subhead subheadline subheading strapline',
  'the site’s own':
    'nav navbar navigation menu submenu footer masthead widget widgets toolbar modal popup popover overlay tooltip cookie cookies gdpr consent paywall login register registration feedback poll quiz survey toc banner skip sr screenreader visuallyhidden',
};

/** Words that speak against short blocks only: long ones stand in such elements for other reasons ("image-and-text"). */
export const SHORT_BLOCK_WORDS: Readonly<Record<string, string>> = {
  'about a picture': 'photo photos image images picture pictures img media video videos embed',
  'about the page': 'header info source sources label status',
  'other articles': 'next previous prev highlights highlight',
  'sharing and following': 'facebook twitter instagram whatsapp app podcast email',
};
