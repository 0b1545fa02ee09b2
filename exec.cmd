@rem Windows has no exec: npm start and npm run dev find this one, which runs what follows.
@%*
