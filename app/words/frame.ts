export const actPage = {
  goBack: 'Go back',
}
