package ca.lipworkbench.workbench.ui.frame;

/** A screen that needs the width: beside it the navigation is a narrow strip of drawings. */
public interface WideScreen {}
