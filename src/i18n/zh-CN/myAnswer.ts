export default {
  title: 'TODO',
}
