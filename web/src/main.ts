// The page: registers the elements it is made of.
import "./elements/app.js";
