export default {
  readAloud: '朗读',
  hush: '停止朗读',
}
