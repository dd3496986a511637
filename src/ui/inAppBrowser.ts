/** WeChat and its like: a browser inside another app, with a storage of its own and no downloads. */
export const isInAppBrowser = (userAgent = navigator.userAgent): boolean =>
  /MicroMessenger|QQ\/|Weibo|DingTalk|Line\//i.test(userAgent)
