module example.client {
  requires kcassets.client;
}
