// One honest page for a browser older than Safari 16.4, Chrome 100 or Firefox 115. Plain ES5 on purpose.
;(function () {
  // What came last to those three: throwIfAborted with Chrome 100 (Safari 15.4, Firefox 97) and
  // CompressionStream with Safari 16.4 and Firefox 113 (Chrome 80).
  var fresh =
    'AbortSignal' in window &&
    'throwIfAborted' in window.AbortSignal.prototype &&
    'CompressionStream' in window
  if (fresh) return
  window.tooOldForYingda = true
  document.getElementById('root').innerHTML =
    '<main style="max-width:34em;margin:3em auto;padding:0 1em;font-family:sans-serif;line-height:1.7">' +
    '<h1>应答 Yingda</h1>' +
    '<p lang="zh-CN">这个浏览器太旧，打不开应答。请更新，或换用 Safari 16.4、Chrome 100、Firefox 115 以上的浏览器。</p>' +
    '<p lang="en">This browser is too old for Yingda. Please update it, or use Safari 16.4, Chrome 100, Firefox 115 or newer.</p>' +
    '</main>'
})()
