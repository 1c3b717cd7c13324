#pragma once

class QWidget;

namespace claviger
{
/// The side of a page that lists something: what stands above it, the messages, and the list itself, on the
/// background of lists. Takes all three.
QWidget *makeListSide(QWidget *header, QWidget *messages, QWidget *content, QWidget *parent);
}
