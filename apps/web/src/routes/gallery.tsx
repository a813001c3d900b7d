import { createFileRoute, notFound } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

/** Every part in every state, for those who build pages. In development only: a production build leaves the gallery out. */
export const Route = createFileRoute('/gallery')({
  beforeLoad: () => {
    if (!import.meta.env.DEV) throw notFound();
  },
  component: GalleryRoute,
});

const Gallery = import.meta.env.DEV ? lazy(() => import('../gallery/gallery.tsx').then((part) => ({ default: part.Gallery }))) : null;

function GalleryRoute() {
  return <Suspense>{Gallery && <Gallery />}</Suspense>;
}
