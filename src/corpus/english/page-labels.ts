/** Whole lines that web pages put between an article's own: compared without capitals, and without the signs around them. */
export const PAGE_LABELS: ReadonlySet<string> = new Set(
  `
  ad|ads|advert|advertisement|advertisements|advertising|sponsored|sponsored content|sponsored post|sponsored by|paid content|paid post
  promoted|promoted content|promoted stories|partner content|promotion|from our partners|from around the web|around the web
  story continues below|story continues below advertisement|article continues below|article continues below advertisement
  article continues after advertisement|story continues after advertisement|continue reading|continue reading below|keep reading
  continue reading the main story|continue reading this story|read more|read more here|read full story|read the full story
  read full article|read the full article|read the rest of this story|show more|see more|view more|load more|show less|read less|expand
  share|share this|share it|share this article|share this story|share this post|share this page|share this video|share article|share story
  share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share on reddit|share on social media|share via email
  share link|share options|more sharing options|facebook|twitter|linkedin|whatsapp|pinterest|instagram|reddit|tweet|tweet this|pin it
  email|email this|email this article|email article|e-mail|print|print this|print this article|print this page|print article|copy link
  copy link to clipboard|link copied|save|save article|save for later|save this story|save story|bookmark|bookmark this|add to favorites
  comment|comments|no comments|no comments yet|leave a comment|leave a reply|add a comment|add your comment|post a comment|write a comment
  view comments|view all comments|show comments|hide comments|join the conversation|join the discussion|start the conversation|reply
  related|related article|related articles|related story|related stories|related post|related posts|related content|related links
  related news|related topics|related coverage|related reading|related video|related videos|more stories|more news|more videos
  more on this topic|more on this story|more like this|more from the web|more from this author|most read|most popular|most viewed
  most shared|most commented|trending|trending now|trending stories|trending topics|top stories|top news|latest news|latest stories
  latest posts|recent posts|popular posts|popular stories|editor's picks|editors' picks|recommended|recommended for you|recommended stories
  recommended reading|recommended articles|recommended videos|you may also like|you might also like|you may like|you might like
  you may also be interested in|also read|read also|up next|read next|watch next|next article|previous article|next post|previous post
  next story|previous story|next|previous|back|back to top|return to top|skip to content|skip to main content|skip to navigation
  skip advertisement|skip ad|close ad|close|dismiss|loading|please wait|menu|navigation|search|site search
  sign in|sign up|sign up now|sign up today|sign up here|sign up for free|sign in or register|log in|login|log out|logout|register
  register now|create account|create an account|create a free account|my account|subscribe|subscribe now|subscribe today|subscribe here
  subscribe to our newsletter|sign up for our newsletter|sign up to our newsletter|sign up for our newsletters|join our newsletter
  get our newsletter|newsletter|newsletters|newsletter signup|newsletter sign-up|your email address|email address|enter your email
  thank you for subscribing|thanks for subscribing|already a subscriber|become a member|become a subscriber|donate|donate now|donate today
  support us|follow|follow us|follow us on|follow us on facebook|follow us on twitter|follow us on instagram|follow us on social media
  find us on facebook|like us on facebook|connect with us|stay connected|contact|contact us|about us|advertise|advertise with us
  privacy|privacy policy|privacy notice|cookie policy|cookie settings|cookies|terms|terms of use|terms of service|terms and conditions
  terms & conditions|accept|accept cookies|accept all|accept all cookies|reject all|manage preferences|manage cookies|do not sell my personal information
  disclaimer|copyright|all rights reserved|sitemap|site map|rss|rss feed|faq|help center
  view gallery|view slideshow|view photos|view in gallery|see gallery|open gallery|photo gallery|watch video|watch the video|watch now
  watch live|play video|play|pause|mute|unmute|volume|fullscreen|full screen|replay|listen to this article|listen to article|listen now
  click here|click to enlarge|click to expand|tap to enlarge|enlarge image|enlarge this image|learn more|find out more|discover more|shop now
  buy now|order now|book now|get started|get the app|download the app|download our app|download now|install now|try it free|try for free
  start free trial|start your free trial|free trial|view profile|view all posts|view all|see all|tags|filed under|filed under:|categories
  report an error|report a typo|suggest a correction|request a correction|send feedback|give feedback|was this article helpful|was this helpful
  `
    .split(/[|\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== ''),
);
