import { Plus, Search, Trash2 } from 'lucide-react';
import { Button, buttonClass } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { linkClass } from '../ui/link-class.ts';
import { Badge, Status } from '../ui/status.tsx';
import { Exhibit, Row } from './exhibit.tsx';

export const ButtonsExhibit = () => (
  <Exhibit title="Buttons, links, states">
    <Row>
      <Button look="primary" icon={<Plus />}>
        New gig
      </Button>
      <Button>Save draft</Button>
      <Button look="quiet">Cancel</Button>
      <Button look="danger" icon={<Trash2 />}>
        Void invoice
      </Button>
      <IconButton label="Search">
        <Search />
      </IconButton>
    </Row>
    <Row>
      <Button look="primary" busy>
        Saving
      </Button>
      <Button busy>Loading</Button>
      <Button look="primary" disabled>
        Issue
      </Button>
      <Button disabled>Save draft</Button>
      <Button size="sm">Small</Button>
      <Button size="sm" look="primary">
        Small
      </Button>
      <a href="#link" className={buttonClass('secondary')}>
        A link as a button
      </a>
      <a href="#link" className={linkClass}>
        A link in text
      </a>
    </Row>
    <Row>
      <Status tone="plain">Draft</Status>
      <Status tone="note">Issued</Status>
      <Status tone="warn">Due in 3 days</Status>
      <Status tone="good">Paid</Status>
      <Status tone="bad">Overdue</Status>
      <Status tone="over">Void</Status>
      <Badge>Teaching</Badge>
      <Badge>12</Badge>
    </Row>
  </Exhibit>
);
