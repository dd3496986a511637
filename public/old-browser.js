// One honest page for a browser older than Safari 16.4, Chrome 100 or Firefox 115. Plain ES5 on purpose.
;(function () {
  var fresh =
    typeof Array.prototype.findLast === 'function' &&
    typeof structuredClone === 'function' &&
    'indexedDB' in window &&
    'HTMLDialogElement' in window
  if (fresh) return
  document.getElementById('root').innerHTML =
    '<main style="max-width:34em;margin:3em auto;padding:0 1em;font-family:sans-serif;line-height:1.7">' +
    '<h1>应答 Yingda</h1>' +
    '<p lang="zh-CN">这个浏览器太旧，打不开应答。请更新，或换用 Safari 16.4、Chrome 100、Firefox 115 以上的浏览器。</p>' +
    '<p lang="en">This browser is too old for Yingda. Please update it, or use Safari 16.4, Chrome 100, Firefox 115 or newer.</p>' +
    '</main>'
})()
