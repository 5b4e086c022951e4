module example.portfolio {
  requires kcassets.portfolio;
}
