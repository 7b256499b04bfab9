export { isProduction } from '../../shared/domain/production';
